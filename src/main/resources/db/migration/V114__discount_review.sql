-- analytics: what people decided about discounts that are deeper than their guideline.

-- A breach is a deal whose numbers are told as a whole, or else a fact, under all its versions. Each decision keeps the figures that it
-- was made about; the last one holds as long as they are still those of the breach.
create table discount_review (
    vendor_id     integer not null references vendor,
    subject       text not null,
    revision      integer not null constraint discount_review_counts check (revision >= 1),
    fact_id       uuid not null,
    partner_id    uuid not null,
    currency      text not null,
    list          numeric not null,
    net           numeric not null,
    offer_id      uuid not null,
    offer_version integer not null,
    deepest       numeric not null,
    decision      text not null constraint discount_review_decision check (decision in ('ACCEPTED', 'CONFIRMED')),
    reason        text constraint discount_review_reason
                  check (reason in ('STRATEGIC_DEAL', 'APPROVED_EXCEPTION', 'COMPETITIVE_MATCH', 'DATA_ERROR', 'OTHER')),
    note          text not null,
    decided_at    timestamptz not null,
    decided_by    text not null,
    constraint discount_review_once primary key (vendor_id, subject, revision),
    constraint discount_review_fact_known foreign key (vendor_id, fact_id) references earning_fact,
    constraint discount_review_partner_known foreign key (vendor_id, partner_id) references partner,
    constraint discount_review_offer_known foreign key (vendor_id, offer_id, offer_version) references offer_version,
    constraint discount_review_accepted_for_a_reason check ((decision = 'ACCEPTED') = (reason is not null))
);
call protect_by_vendor('discount_review');
create trigger discount_review_append_only before update or delete on discount_review
    for each row execute function refuse_change();
