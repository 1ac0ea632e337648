package io.concordat.catalog;

import java.util.UUID;

/** The primary key of a program. */
record ProgramKey(int vendorId, UUID id) {
}
