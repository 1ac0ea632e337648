package io.concordat.platform.request;

/**
 * A door that reads the bodies of some requests as a stream, in bounded memory. Such bodies have a limit of their own; all
 * others have the common one. The door itself counts what comes without an announced size.
 */
public interface StreamedBody {

    /** The setting of the limit of all other bodies. */
    String LARGEST_BODY = "concordat.request.largest-body";

    /** @return whether the door reads the body of such a request as a stream */
    boolean takes(String method, String path);

    /** @return the largest body that it takes, in bytes */
    long most();
}
