package io.concordat.start;

/** The service cannot start, and the operator can do something about it: the message says what happened and what to do. */
public final class StartFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param message for the operator: what happened and what to do */
    public StartFailure(String message) {
        super(message);
    }

    /**
     * @param message for the operator: what happened and what to do
     * @param cause   the technical reason
     */
    public StartFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
