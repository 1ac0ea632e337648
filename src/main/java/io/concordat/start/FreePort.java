package io.concordat.start;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/** Finds a TCP port of the loopback address that nobody listens on. */
final class FreePort {

    /**
     * Below the range that operating systems take for outgoing connections (32768 on Linux, 49152 elsewhere): there a
     * client that knocks at a stopped server may be given the server's own port and block it.
     */
    private static final int LOWEST = 20_000;
    private static final int HIGHEST = 32_000;
    private static final int ATTEMPTS = 200;

    private FreePort() {
    }

    static int find() {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            int port = ThreadLocalRandom.current().nextInt(LOWEST, HIGHEST);
            try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                return socket.getLocalPort();
            } catch (IOException e) {
                continue; // Taken; the next one may be free.
            }
        }
        throw new StartFailure("No free TCP port between " + LOWEST + " and " + HIGHEST + " for the database server");
    }
}
