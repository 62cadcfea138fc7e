package org.wirejack.audioadapter;

/** A device that is not there, is busy, or does not take what it is asked for. */
public final class DeviceFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param message for the user, in a few words: which device, and what is wrong */
    public DeviceFailed(String message, Throwable cause) {
        super(message, cause);
    }
}
