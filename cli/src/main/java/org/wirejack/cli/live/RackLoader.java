package org.wirejack.cli.live;

import java.util.function.Function;
import org.wirejack.cli.load.Load;
import org.wirejack.cli.load.LoadSpec;
import org.wirejack.cli.load.Rack;
import org.wirejack.live.ClientLoader;
import org.wirejack.live.model.LoadFigures;

/** Loads clients into a slave's rack from afar: those that touch no file but {@link HttpFiles}, since who has the page has no shell. */
public final class RackLoader implements ClientLoader {
    private static final int MOST_LOADS = 32;

    private final Rack rack;
    private final HttpFiles files;
    private final Function<LoadSpec, Load> maker;

    /** @param maker makes a load of its description */
    public RackLoader(Rack rack, HttpFiles files, Function<LoadSpec, Load> maker) {
        this.rack = rack;
        this.files = files;
        this.maker = maker;
    }

    @Override
    public synchronized LoadFigures load(String description) {
        String whole = files.resolved(description);
        if (rack.loads().size() >= MOST_LOADS) {
            throw new IllegalArgumentException("there are " + MOST_LOADS + " loads already");
        }
        Load load = maker.apply(LoadSpec.parse(whole));
        return LiveFigures.ofLoad(rack.add(description, load));
    }

    @Override
    public void unload(int id) {
        rack.remove(id);
    }
}
