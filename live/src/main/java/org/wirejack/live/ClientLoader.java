package org.wirejack.live;

import org.wirejack.live.model.LoadFigures;

/** Takes clients into the graph, and out of it again. Any thread. */
public interface ClientLoader {
    /**
     * @param description as {@code --load} has it: {@code gain:-6}
     * @throws IllegalArgumentException if there is no such client, or it may not be loaded from afar; says why
     */
    LoadFigures load(String description);

    /** @throws IllegalArgumentException if there is none of that number */
    void unload(int id);
}
