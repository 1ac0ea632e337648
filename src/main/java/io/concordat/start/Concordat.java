package io.concordat.start;

import io.quarkus.runtime.annotations.QuarkusMain;

/** The program: {@code java -jar quarkus-run.jar}, and dev mode. */
@QuarkusMain
public class Concordat {

    /** @param args command line; none runs the service */
    public static void main(String... args) {
        Launch.run(args);
    }
}
