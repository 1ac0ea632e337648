package io.concordat.platform.security;

import static io.concordat.platform.security.Role.AUDITOR;
import static io.concordat.platform.security.Role.CHANNEL_MANAGER;
import static io.concordat.platform.security.Role.FINANCE;
import static io.concordat.platform.security.Role.INTEGRATION;
import static io.concordat.platform.security.Role.PARTNER_ADMIN;
import static io.concordat.platform.security.Role.PARTNER_USER;
import static io.concordat.platform.security.Role.PROGRAM_ADMIN;

import java.util.EnumSet;
import java.util.Set;

/**
 * Everything that can be asked of the service, with the roles that may ask: the role × operation matrix. The same
 * operation stands behind the REST endpoint and the GraphQL field. A partner's role is further bound to its own partner.
 */
public enum Operation {
    READ_REFERENCE_DATA(Role.values()), WRITE_REFERENCE_DATA(PROGRAM_ADMIN),

    READ_BUSINESS_CALENDARS(Role.values()), WRITE_BUSINESS_CALENDARS(PROGRAM_ADMIN),

    READ_PARTNERS(Role.values()), WRITE_PARTNERS(PROGRAM_ADMIN, CHANNEL_MANAGER, INTEGRATION), DECIDE_PARTNER_STATUS(
            PROGRAM_ADMIN, CHANNEL_MANAGER), READ_PARTNER_USERS(PROGRAM_ADMIN, CHANNEL_MANAGER, AUDITOR,
                    PARTNER_ADMIN), WRITE_PARTNER_USERS(PROGRAM_ADMIN, CHANNEL_MANAGER,
                            PARTNER_ADMIN), ERASE_PERSON(PROGRAM_ADMIN),

    READ_PROGRAMS(Role.values()), WRITE_PROGRAMS(PROGRAM_ADMIN), WRITE_ENROLLMENTS(PROGRAM_ADMIN,
            CHANNEL_MANAGER), READ_OFFERS(PROGRAM_ADMIN, CHANNEL_MANAGER, FINANCE, AUDITOR,
                    INTEGRATION), WRITE_OFFERS(PROGRAM_ADMIN), READ_CATALOG(Role.values()),

    REGISTER_DEAL(CHANNEL_MANAGER, INTEGRATION, PARTNER_ADMIN, PARTNER_USER), CHECK_DEAL(CHANNEL_MANAGER, INTEGRATION,
            PARTNER_ADMIN, PARTNER_USER), READ_DEALS(Role.values()), WITHDRAW_DEAL(PARTNER_ADMIN,
                    PARTNER_USER), DECIDE_DEAL(PROGRAM_ADMIN, CHANNEL_MANAGER), APPROVE_DEAL(PROGRAM_ADMIN,
                            CHANNEL_MANAGER,
                            FINANCE), ATTACH_TO_DEAL(CHANNEL_MANAGER, INTEGRATION, PARTNER_ADMIN, PARTNER_USER),

    READ_LEADS(PROGRAM_ADMIN, CHANNEL_MANAGER, AUDITOR, INTEGRATION, PARTNER_ADMIN, PARTNER_USER), CREATE_LEADS(
            PROGRAM_ADMIN, CHANNEL_MANAGER, INTEGRATION), ASSIGN_LEADS(PROGRAM_ADMIN,
                    CHANNEL_MANAGER), ANSWER_LEADS(PARTNER_ADMIN, PARTNER_USER), READ_LEAD_RULES(PROGRAM_ADMIN,
                            CHANNEL_MANAGER, AUDITOR), WRITE_LEAD_RULES(PROGRAM_ADMIN),

    READ_REVIEW_QUEUES(PROGRAM_ADMIN, CHANNEL_MANAGER, AUDITOR), WRITE_REVIEW_QUEUES(
            PROGRAM_ADMIN), ASSIGN_REVIEW(PROGRAM_ADMIN, CHANNEL_MANAGER),

    PROGRESS_DEAL(CHANNEL_MANAGER, INTEGRATION, PARTNER_ADMIN, PARTNER_USER), CLOSE_DEAL(CHANNEL_MANAGER, INTEGRATION),

    REQUEST_EXTENSION(CHANNEL_MANAGER, INTEGRATION, PARTNER_ADMIN, PARTNER_USER), DECIDE_EXTENSION(PROGRAM_ADMIN,
            CHANNEL_MANAGER),

    READ_DEAL_QUALITY(PROGRAM_ADMIN, CHANNEL_MANAGER, AUDITOR), READ_ANOMALIES(PROGRAM_ADMIN, CHANNEL_MANAGER,
            AUDITOR), RESOLVE_ANOMALIES(PROGRAM_ADMIN, CHANNEL_MANAGER), WRITE_ANOMALY_RULES(
                    PROGRAM_ADMIN), READ_SPOT_AUDITS(PROGRAM_ADMIN, CHANNEL_MANAGER,
                            AUDITOR), RUN_SPOT_AUDITS(PROGRAM_ADMIN, AUDITOR),

    READ_PIPELINE(PROGRAM_ADMIN, CHANNEL_MANAGER, AUDITOR, INTEGRATION), WRITE_PIPELINE(PROGRAM_ADMIN, CHANNEL_MANAGER,
            INTEGRATION),

    READ_CUSTOMERS(PROGRAM_ADMIN, CHANNEL_MANAGER, AUDITOR, INTEGRATION), DECIDE_CUSTOMERS(PROGRAM_ADMIN,
            CHANNEL_MANAGER),

    MANAGE_API_CLIENTS(PROGRAM_ADMIN), READ_AUDIT_EVENTS(PROGRAM_ADMIN, AUDITOR);

    private final Set<Role> roles;

    Operation(Role... roles) {
        this.roles = roles.length == 0 ? EnumSet.noneOf(Role.class) : EnumSet.copyOf(Set.of(roles));
    }

    /** @return the roles that may ask for this operation */
    public Set<Role> roles() {
        return Set.copyOf(roles);
    }

    boolean permits(Set<Role> held) {
        return held.stream().anyMatch(roles::contains);
    }
}
