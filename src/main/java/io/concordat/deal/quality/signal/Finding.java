package io.concordat.deal.quality.signal;

import java.util.List;
import java.util.UUID;

/**
 * What a detector found, before it is known whether it was found before.
 *
 * @param subject id of the registration or partner, subject of the user, or the domain
 * @param period first day of the window, or empty for a finding about one registration
 * @param measured what was measured, a number or percent
 * @param threshold what the rule allows
 * @param related other registrations or opportunities that belong to it
 */
record Finding(AnomalyKind kind, SignalSubject subjectKind, String subject, String period, UUID partnerId,
        UUID registrationId, int measured, int threshold, List<UUID> related, String explanation) {
}
