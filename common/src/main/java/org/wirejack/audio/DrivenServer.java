package org.wirejack.audio;

/** A server whose clock is its caller: a driver fills the capture ports, runs a cycle, and takes the playback ports. */
public interface DrivenServer extends AudioServer, DrivenGraph {}
