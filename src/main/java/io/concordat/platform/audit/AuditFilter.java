package io.concordat.platform.audit;

import java.util.UUID;

/**
 * Which events are asked for; {@code null} asks for any.
 *
 * @param subjectKind kind of the object
 * @param subjectId the object's id
 * @param actor who did it
 * @param action what was done
 */
record AuditFilter(String subjectKind, UUID subjectId, String actor, String action) {
}
