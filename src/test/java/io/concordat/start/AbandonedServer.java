package io.concordat.start;

import java.nio.file.Path;

/** A program for tests: starts a server and waits to be killed. */
final class AbandonedServer {

    private AbandonedServer() {
    }

    public static void main(String[] args) throws InterruptedException {
        EmbeddedServer server = ServerSupport.start(Path.of(args[0]));
        System.out.println("pid " + server.pid());
        Thread.currentThread().join();
    }
}
