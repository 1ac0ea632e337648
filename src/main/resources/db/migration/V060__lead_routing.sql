-- lead: leads that the vendor hands to partners, the rules that choose the partner, and every assignment with its reasons.

-- turn counts the choices that a rule has made by turns; it is no part of what people write, so it leaves the revision alone.
create table lead_routing_rule (
    vendor_id         integer not null references vendor,
    id                uuid not null,
    position          integer not null,
    name              text not null,
    active            boolean not null,
    countries         text[] not null,
    regions           text[] not null,
    families          text[] not null,
    min_value_minor   bigint,
    max_value_minor   bigint,
    value_currency    char(3),
    partner_tiers     text[] not null,
    partner_types     text[] not null,
    partner_segments  text[] not null,
    same_country      boolean not null,
    same_region       boolean not null,
    strategy          text not null constraint lead_routing_rule_strategy check (strategy in
                      ('WEIGHTED_ROUND_ROBIN', 'LEAST_OPEN_LEADS', 'NAMED_PARTNER')),
    partner_ids       uuid[] not null,
    weights           integer[] not null,
    capacity          integer constraint lead_routing_rule_capacity check (capacity > 0),
    response_hours    integer not null constraint lead_routing_rule_response_hours check (response_hours between 1 and 720),
    max_attempts      integer not null constraint lead_routing_rule_max_attempts check (max_attempts between 1 and 20),
    seed              bigint not null,
    turn              bigint not null,
    created_at        timestamptz not null,
    revision          integer not null,
    primary key (vendor_id, id),
    constraint lead_routing_rule_weight_each check (cardinality(weights) = cardinality(partner_ids)),
    constraint lead_routing_rule_values_in_order check (max_value_minor >= min_value_minor),
    constraint lead_routing_rule_values_have_currency
        check (value_currency is not null or (min_value_minor is null and max_value_minor is null))
);
create index lead_routing_rule_in_order on lead_routing_rule (vendor_id, position, id);
call protect_by_vendor('lead_routing_rule');

create table lead (
    vendor_id           integer not null references vendor,
    id                  uuid not null,
    external_reference  text,
    status              text not null constraint lead_status check (status in
                        ('UNASSIGNED', 'OFFERED', 'IN_QUEUE', 'ACCEPTED', 'QUALIFIED', 'CONVERTED', 'DISQUALIFIED', 'WITHDRAWN')),
    source              text not null,
    campaign_id         text,
    customer            jsonb not null,
    country             char(2) not null,
    region              text,
    families            text[] not null,
    family_scope        text[] not null,
    value_minor         bigint,
    value_currency      char(3),
    notes               text,
    contact_ids         uuid[] not null,
    contact_roles       text[] not null,
    consent             jsonb,
    assigned_partner_id uuid,
    assignment_id       uuid,
    respond_by          timestamptz,
    offers              integer not null,
    queue_reason        text,
    end_code            text,
    end_note            text,
    registration_id     uuid,
    created_by          text not null,
    created_at          timestamptz not null,
    changed_at          timestamptz not null,
    revision            integer not null,
    primary key (vendor_id, id),
    constraint lead_external_reference_unique unique (vendor_id, external_reference),
    constraint lead_partner_known foreign key (vendor_id, assigned_partner_id) references partner,
    constraint lead_registration_known foreign key (vendor_id, registration_id) references deal_registration (vendor_id, id),
    constraint lead_offer_has_partner_and_time
        check (status <> 'OFFERED' or num_nonnulls(assigned_partner_id, assignment_id, respond_by) = 3),
    constraint lead_converted_has_registration check ((status = 'CONVERTED') = (registration_id is not null)),
    constraint lead_value_has_currency check ((value_minor is null) = (value_currency is null))
);
create index lead_by_status on lead (vendor_id, status, id desc);
create index lead_by_partner on lead (vendor_id, assigned_partner_id, id desc);
create index lead_by_registration on lead (vendor_id, registration_id) where registration_id is not null;
call protect_by_vendor('lead');

-- One row for each time that a lead was offered to a partner: by which rule, among whom, and why to this one.
create table lead_assignment (
    vendor_id     integer not null,
    id            uuid not null,
    lead_id       uuid not null,
    attempt       integer not null,
    partner_id    uuid not null,
    status        text not null constraint lead_assignment_status check (status in
                  ('OFFERED', 'ACCEPTED', 'DECLINED', 'TIMED_OUT', 'TAKEN_BACK')),
    rule_id       uuid,
    rule_revision integer,
    rule_name     text,
    strategy      text,
    turn          bigint,
    candidates    jsonb not null,
    why           text not null,
    offered_by    text not null,
    offered_at    timestamptz not null,
    respond_by    timestamptz not null,
    answered_at   timestamptz,
    answered_by   text,
    decline_code  text,
    decline_note  text,
    primary key (vendor_id, id),
    constraint lead_assignment_attempt_unique unique (vendor_id, lead_id, attempt),
    constraint lead_assignment_lead_known foreign key (vendor_id, lead_id) references lead,
    constraint lead_assignment_partner_known foreign key (vendor_id, partner_id) references partner,
    constraint lead_assignment_rule_known foreign key (vendor_id, rule_id) references lead_routing_rule
);
-- A lead is with one partner at a time, whatever a bug lets through.
create unique index lead_assignment_one_at_a_time on lead_assignment (vendor_id, lead_id)
    where status in ('OFFERED', 'ACCEPTED');
call protect_by_vendor('lead_assignment');
