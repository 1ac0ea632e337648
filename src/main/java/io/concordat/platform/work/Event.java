package io.concordat.platform.work;

import java.util.Locale;
import java.util.UUID;

/**
 * Something that happened to one object. Its record components are the payload; they hold references, codes and amounts,
 * never personal data.
 */
public interface Event {

    /** @return the kind of object, such as {@code deal-registration} */
    String subjectKind();

    /** @return the object's public id */
    UUID subjectId();

    /** @return the class name in kebab case, such as {@code deal-approved} */
    default String kind() {
        return getClass().getSimpleName().replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }
}
