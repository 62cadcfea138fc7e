package org.wirejack.cli.live;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wirejack.cycle.Levels;
import org.wirejack.live.model.LevelFigures;
import org.wirejack.live.model.LinkLevels;

/** The levels of all slaves of a manager, by their names. One thread. */
final class LevelLooks {
    private final Map<String, LevelLook> looks = new HashMap<>();

    /** @param all that there are now; one that has come back under its old name is another one */
    List<LinkLevels> look(Map<String, Levels> all) {
        looks.keySet().retainAll(all.keySet());
        List<LinkLevels> seen = new ArrayList<>();
        all.forEach((name, levels) -> {
            LevelFigures figures = of(name, levels).look();
            if (figures != null) {
                seen.add(new LinkLevels(name, figures));
            }
        });
        return seen;
    }

    private LevelLook of(String name, Levels levels) {
        LevelLook known = looks.get(name);
        if (known != null && known.isOf(levels)) {
            return known;
        }
        LevelLook fresh = new LevelLook(levels, LevelFigures::ofMaster);
        looks.put(name, fresh);
        return fresh;
    }

    @Nullable
    LevelFigures highest(String name) {
        LevelLook look = looks.get(name);
        return look == null ? null : look.highest();
    }

    void rest() {
        looks.values().forEach(LevelLook::rest);
    }
}
