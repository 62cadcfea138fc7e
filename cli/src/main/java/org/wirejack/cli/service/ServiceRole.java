package org.wirejack.cli.service;

/** What a service runs: the command of the same name. */
public enum ServiceRole {
    manager("Wirejack manager: serves NetJACK2 slaves"),
    slave("Wirejack slave: plays with a NetJACK2 master");

    private final String description;

    ServiceRole(String description) {
        this.description = description;
    }

    String description() {
        return description;
    }

    /** What systemd calls it. */
    public String unit() {
        return "wirejack-" + name();
    }
}
