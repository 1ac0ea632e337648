package io.concordat.lead;

import java.util.List;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** All offers of one lead, in their order. */
@RegisterForReflection
@Schema(name = "LeadAssignmentList", description = "All offers of one lead, in their order.")
record AssignmentList(@Schema(description = "The offers.") List<AssignmentView> items) {
}
