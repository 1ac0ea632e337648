package io.concordat.deal.quality.signal;

import java.util.UUID;

/** Which signals a list shall have; {@code null} does not filter. */
public record SignalFilter(SignalStatus status, AnomalyKind kind, UUID partnerId, UUID registrationId) {
}
