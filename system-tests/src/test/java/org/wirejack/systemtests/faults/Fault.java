package org.wirejack.systemtests.faults;

/** How a slave may go. */
enum Fault {
    /** Its process is killed; another one is started. */
    KILLED,
    /** Its process stands still, and goes on. */
    STOPPED,
    /** Its cable is pulled and put back. */
    UNPLUGGED,
    /** Its network interface is taken down, with all routes, and brought up. */
    INTERFACE_DOWN
}
