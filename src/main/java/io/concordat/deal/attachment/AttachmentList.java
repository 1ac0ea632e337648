package io.concordat.deal.attachment;

import java.util.List;

import org.eclipse.microprofile.graphql.Description;

/** The files beside a registration; there are never so many that they need pages. */
@Description("The files beside a registration.")
public record AttachmentList(@Description("In the order in which they came.") List<AttachmentView> items) {
}
