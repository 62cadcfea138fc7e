package org.wirejack.systemtests.page;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Opens pages of a live view and closes them, and watches its counters: a program for the live view's own host. It is told
 * {@code open N}, {@code close} and {@code cycles}, answers each, and says by itself when cycles have been missed.
 */
final class Onlooker {
    private static final Pattern COUNTER = Pattern.compile("wirejack_(cycles|cycles_missed)_total\\{.*} (\\d+)");
    private static final long LOOK_NANOS = 200_000_000L;
    /** The counters that are shown are so old at the most. */
    private static final long AGE_NANOS = 1_200_000_000L;
    /** Every fifth page reads nothing. */
    private static final int LAZY = 5;

    private final int port;
    private final List<Socket> pages = new ArrayList<>();
    private volatile long cycles;
    private volatile long missed;

    private Onlooker(int port) {
        this.port = port;
    }

    /** Argument: the live view's port. */
    static void main(String[] arguments) throws IOException {
        Onlooker onlooker = new Onlooker(Integer.parseInt(arguments[0]));
        onlooker.look();
        Thread.ofPlatform().daemon().name("watch").start(onlooker::watch);
        var input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        System.out.println("ready");
        for (String line = input.readLine(); line != null; line = input.readLine()) {
            System.out.println(onlooker.told(line));
        }
    }

    private String told(String line) throws IOException {
        if (line.startsWith("open ")) {
            open(Integer.parseInt(line.substring("open ".length())));
            return "opened";
        }
        if (line.equals("close")) {
            for (Socket page : pages) {
                page.close();
            }
            pages.clear();
            return "closed";
        }
        return "cycles " + cycles + " " + missed;
    }

    private void open(int count) throws IOException {
        for (int i = 0; i < count; i++) {
            Socket page = new Socket(InetAddress.getLoopbackAddress(), port);
            page.getOutputStream()
                    .write("GET /api/events HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(StandardCharsets.UTF_8));
            pages.add(page);
            if (i % LAZY != 0) {
                Thread.ofVirtual().start(() -> readAll(page));
            }
        }
    }

    private static void readAll(Socket page) {
        try (InputStream in = page.getInputStream()) {
            byte[] room = new byte[65_536];
            while (in.read(room) > 0) {
                // A page that is shown.
            }
        } catch (IOException closed) {
            // It has been closed.
        }
    }

    private void watch() {
        while (true) {
            LockSupport.parkNanos(LOOK_NANOS);
            long before = missed;
            long fromNanos = System.nanoTime() - LOOK_NANOS - AGE_NANOS;
            look();
            if (missed > before) {
                System.out.println("missed " + (missed - before) + " " + fromNanos + " " + System.nanoTime());
            }
        }
    }

    private void look() {
        String text;
        try (InputStream in =
                URI.create("http://127.0.0.1:" + port + "/metrics").toURL().openStream()) {
            text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Matcher counter = COUNTER.matcher(text);
        while (counter.find()) {
            long value = Long.parseLong(counter.group(2));
            if (counter.group(1).equals("cycles")) {
                cycles = value;
            } else {
                missed = value;
            }
        }
    }
}
