package org.wirejack.cli.live;

import java.util.function.Function;
import org.wirejack.cli.load.Load;
import org.wirejack.cli.load.LoadSpec;
import org.wirejack.cli.load.Rack;
import org.wirejack.live.ClientLoader;
import org.wirejack.live.model.LoadFigures;

/** Loads clients into a slave's rack from afar: those that touch no file, since whoever has the page has no shell. */
public final class RackLoader implements ClientLoader {
    private static final int MOST_LOADS = 32;

    private final Rack rack;
    private final Function<LoadSpec, Load> maker;

    /** @param maker makes a load of its description */
    public RackLoader(Rack rack, Function<LoadSpec, Load> maker) {
        this.rack = rack;
        this.maker = maker;
    }

    @Override
    public synchronized LoadFigures load(String description) {
        refuseFiles(description);
        if (rack.loads().size() >= MOST_LOADS) {
            throw new IllegalArgumentException("there are " + MOST_LOADS + " loads already");
        }
        Load load = maker.apply(LoadSpec.parse(description));
        return LiveFigures.ofLoad(rack.add(description, load));
    }

    /** Before anything looks whether a file is there: that is nobody's business either. */
    private static void refuseFiles(String description) {
        if (description.startsWith("record") || description.startsWith("synth:") || description.contains("wav:")) {
            throw new IllegalArgumentException(
                    "--load " + description + ": what reads or writes files is loaded by the command line only");
        }
    }

    @Override
    public void unload(int id) {
        rack.remove(id);
    }
}
