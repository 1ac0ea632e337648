package io.concordat.partner;

import java.util.UUID;

/** The primary key of a partner: the vendor comes first, as in every table. */
record PartnerKey(int vendorId, UUID id) {
}
