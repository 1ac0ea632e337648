package io.concordat.lead;

import java.util.UUID;

/** Which leads a list shall have; {@code null} does not filter. */
public record LeadFilter(LeadStatus status, UUID partnerId, String country, String externalReference,
        UUID registrationId) {

    LeadFilter ofPartner(UUID owner) {
        return new LeadFilter(status, owner, country, null, registrationId);
    }
}
