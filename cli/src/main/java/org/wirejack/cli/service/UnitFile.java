package org.wirejack.cli.service;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The file of a unit in one folder. */
public final class UnitFile {
    private static final List<String> TARGETS = List.of("default.target", "multi-user.target", "sound.target");

    private final Path folder;
    private final String name;

    public UnitFile(Path folder, ServiceRole role) {
        this.folder = folder;
        name = role.unit() + ".service";
    }

    public Path path() {
        return folder.resolve(name);
    }

    /**
     * Writes it, over an older one of ours, too.
     *
     * @throws IllegalArgumentException if it cannot be written, or one is there that is not ours
     */
    public void write(Unit unit) {
        refuseIfForeign();
        try {
            Files.createDirectories(folder);
            Files.writeString(path(), unit.text());
        } catch (IOException e) {
            throw new IllegalArgumentException(path() + ": cannot be written: " + e, e);
        }
    }

    /**
     * Removes it, and the links by which targets start it.
     *
     * @return what was removed
     * @throws IllegalArgumentException if it is not there, is not ours, or cannot be removed
     */
    public List<Path> remove() {
        if (!Files.exists(path())) {
            throw new IllegalArgumentException(path() + ": not there, so there is nothing to uninstall");
        }
        refuseIfForeign();
        List<Path> removed = new ArrayList<>();
        try {
            for (Path link : links()) {
                Files.delete(link);
                removed.add(link);
            }
            Files.delete(path());
            removed.add(path());
        } catch (IOException e) {
            throw new IllegalArgumentException(path() + ": cannot be removed: " + e, e);
        }
        return removed;
    }

    private List<Path> links() {
        return TARGETS.stream()
                .map(target -> folder.resolve(target + ".wants").resolve(name))
                .filter(Files::isSymbolicLink)
                .toList();
    }

    private void refuseIfForeign() {
        Path file = path();
        if (Files.isSymbolicLink(file) || Files.exists(file, LinkOption.NOFOLLOW_LINKS) && !isOurs(file)) {
            throw new IllegalArgumentException(
                    file + ": is there, and was not written by Wirejack: move it away first");
        }
    }

    private static boolean isOurs(Path file) {
        try (var lines = Files.lines(file)) {
            return lines.findFirst().orElse("").equals(Unit.MARK);
        } catch (IOException e) {
            throw new IllegalArgumentException(file + ": cannot be read: " + e, e);
        }
    }
}
