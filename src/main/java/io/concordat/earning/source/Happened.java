package io.concordat.earning.source;

import java.time.Instant;
import java.util.UUID;

import io.vertx.core.json.JsonObject;

/** An event of another room, as the outbox keeps it. */
record Happened(String position, UUID id, String kind, UUID subjectId, JsonObject payload, Instant at) {
}
