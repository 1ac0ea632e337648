package io.concordat.deal.quality.audit;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

/** What an auditor found. */
@Enum("SpotAuditResult")
@Description("What an auditor found; PENDING until then.")
public enum AuditResult {
    PENDING, CLEAN, MINOR, MAJOR
}
