package io.concordat.platform.error;

import java.io.IOException;
import java.net.SocketException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;

import io.vertx.core.VertxException;
import io.vertx.core.impl.NoStackTraceThrowable;
import io.vertx.pgclient.PgException;

/** Reads failures of the database driver: which constraint spoke, whether to try again, whether it is away. */
public final class Failures {

    private static final String CONSTRAINT_VIOLATION = "23";
    /** Serialization failure, deadlock, and a unique key that another request took after this one had looked. */
    private static final Set<String> RETRYABLE = Set.of("40001", "40P01", "23505");
    private static final Set<String> AWAY = Set.of("57P01", "57P02", "57P03", "08000", "08003", "08006", "53300");
    /** Invalid byte sequence; and an escape such as U+0000 that jsonb does not take. */
    private static final Set<String> UNSTORABLE_TEXT = Set.of("22021", "22P05");
    private static final String UNSTORABLE_TIME = "22008";

    private Failures() {
    }

    /** @return the SQLSTATE of the PostgreSQL error somewhere among the causes, if there is one */
    public static Optional<String> sqlState(Throwable failure) {
        return find(failure, PgException.class).map(PgException::getSqlState)
                .or(() -> find(failure, SQLException.class).map(SQLException::getSQLState));
    }

    /** @return whether the named constraint refused a write */
    public static boolean isConstraint(Throwable failure, String constraint) {
        Optional<PgException> told = find(failure, PgException.class);
        if (told.isPresent()) {
            return constraint.equals(told.get().getConstraint());
        }
        // Hibernate Reactive keeps of the driver's error only state and text; in any language the text has the name.
        return find(failure, SQLException.class)
                .filter(error -> String.valueOf(error.getSQLState()).startsWith(CONSTRAINT_VIOLATION))
                .filter(error -> Pattern.compile("(?<![a-z0-9_])" + Pattern.quote(constraint) + "(?![a-z0-9_])")
                        .matcher(error.getMessage()).find())
                .isPresent();
    }

    /**
     * @return whether the transaction lost a race that a second attempt may win or understand: it sees what the other
     *         stored
     */
    public static boolean isRetryable(Throwable failure) {
        return sqlState(failure).filter(RETRYABLE::contains).isPresent();
    }

    /** @return whether the database could not be reached or went away in the middle */
    public static boolean isDatabaseAway(Throwable failure) {
        Optional<String> answered = sqlState(failure);
        if (answered.isPresent()) {
            return AWAY.contains(answered.get());
        }
        return find(failure, SocketException.class).isPresent() || find(failure, TimeoutException.class).isPresent()
                || find(failure, NoStackTraceThrowable.class).isPresent()
                || find(failure, VertxException.class).isPresent()
                || find(failure, java.nio.channels.ClosedChannelException.class).isPresent()
                || find(failure, IOException.class).filter(e -> e.getClass().getName().startsWith("io.netty"))
                        .isPresent();
    }

    /** @return whether a text could not be stored because of a character that PostgreSQL does not take, such as U+0000 */
    public static boolean isUnstorableText(Throwable failure) {
        return sqlState(failure).filter(UNSTORABLE_TEXT::contains).isPresent();
    }

    /** The answer to such a text. */
    public static DomainException unstorableText() {
        return DomainException.of(Kind.INVALID, "character-not-allowed",
                "A text of the request holds a character that cannot be stored, such as U+0000.");
    }

    /** @return whether a date or time lies outside of what PostgreSQL can hold */
    public static boolean isUnstorableTime(Throwable failure) {
        return sqlState(failure).filter(UNSTORABLE_TIME::equals).isPresent();
    }

    /** The answer to such a date. */
    public static DomainException unstorableTime() {
        return DomainException.of(Kind.INVALID, "out-of-range", "A date of the request lies outside of the calendar.");
    }

    /** The answer while the database is away. */
    public static DomainException databaseUnavailable() {
        return DomainException
                .of(Kind.UNAVAILABLE, "database-unavailable",
                        "The database is not reachable just now. Send the same request again, under the same idempotency key.")
                .withHeader("Retry-After", "1");
    }

    /** @return what a caller is told of a failure: that the database is away when it is, else the failure itself */
    public static Throwable told(Throwable failure) {
        return !(failure instanceof DomainException) && isDatabaseAway(failure) ? databaseUnavailable() : failure;
    }

    private static <T extends Throwable> Optional<T> find(Throwable failure, Class<T> type) {
        int depth = 0;
        for (Throwable cause = failure; cause != null && depth < 20; cause = cause.getCause(), depth++) {
            if (type.isInstance(cause)) {
                return Optional.of(type.cast(cause));
            }
        }
        return Optional.empty();
    }
}
