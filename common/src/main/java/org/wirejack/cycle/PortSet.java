package org.wirejack.cycle;

import java.util.Arrays;

/** A set of port indices in ascending order, in a fixed amount of memory. Cycle thread only. */
public final class PortSet {
    private final boolean[] members;
    private final int[] indices;
    private int count;

    /** An empty set of indices below {@code channels}. */
    public PortSet(int channels) {
        members = new boolean[channels];
        indices = new int[channels];
    }

    public int channels() {
        return members.length;
    }

    public PortSet clear() {
        for (int i = 0; i < count; i++) {
            members[indices[i]] = false;
        }
        count = 0;
        return this;
    }

    public PortSet fill() {
        clear();
        for (int port = 0; port < members.length; port++) {
            append(port);
        }
        return this;
    }

    /** Makes this the same as a set of as many channels. */
    PortSet copyFrom(PortSet other) {
        clear();
        for (int i = 0; i < other.count; i++) {
            append(other.indices[i]);
        }
        return this;
    }

    boolean sameAs(PortSet other) {
        return Arrays.equals(indices, 0, count, other.indices, 0, other.count);
    }

    /** Adds {@code port}, which must be above all members. */
    public void append(int port) {
        members[port] = true;
        indices[count++] = port;
    }

    /** Adds {@code port} unless it is a member; one below the highest member is left out, since lists ascend. */
    public void add(int port) {
        if (count == 0 || port > indices[count - 1]) {
            append(port);
        }
    }

    /** Members 32·index to 32·index + 31, the lowest in the lowest bit. */
    public int word(int index) {
        int word = 0;
        int end = Math.min(members.length, (index + 1) * Integer.SIZE);
        for (int port = index * Integer.SIZE; port < end; port++) {
            word |= members[port] ? 1 << port : 0;
        }
        return word;
    }

    /** Drops the highest members until at most {@code size} are left. */
    public void keepFirst(int size) {
        while (count > size) {
            members[indices[--count]] = false;
        }
    }

    /** Adds the lowest ports that are not members until {@code size} are in; {@code size} ≤ {@link #channels}. */
    public void padTo(int size) {
        for (int port = 0; port < members.length && count < size; port++) {
            if (!members[port]) {
                members[port] = true;
                count++;
            }
        }
        int next = 0;
        for (int port = 0; port < members.length; port++) {
            if (members[port]) {
                indices[next++] = port;
            }
        }
    }

    public boolean contains(int port) {
        return members[port];
    }

    public int count() {
        return count;
    }

    /** The first {@link #count} entries are the members; read only. */
    public int[] indices() {
        return indices;
    }
}
