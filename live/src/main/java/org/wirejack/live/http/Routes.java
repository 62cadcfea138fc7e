package org.wirejack.live.http;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which path is answered by what. */
final class Routes {
    static final String GET = "GET";
    static final String POST = "POST";

    private record Place(String method, Route route) {}

    private final Map<String, Place> places = new LinkedHashMap<>();

    Routes get(String path, Route route) {
        places.put(path, new Place(GET, route));
        return this;
    }

    Routes post(String path, Route route) {
        places.put(path, new Place(POST, route));
        return this;
    }

    /** @throws Refused if there is none */
    Route of(String method, @Nullable String path) {
        Place place = path == null ? null : places.get(path);
        if (place == null) {
            throw new Refused(Refused.NOT_FOUND, "there is no " + path + "; there are " + text());
        }
        if (!place.method().equals(method)) {
            throw new Refused(Refused.METHOD_NOT_ALLOWED, path + " takes " + place.method() + ", and not " + method);
        }
        return place.route();
    }

    private String text() {
        return String.join(", ", places.keySet());
    }
}
