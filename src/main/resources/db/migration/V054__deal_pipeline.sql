-- deal.pipeline: the order of what a CRM tells, and incumbents that are told by a description of their customer.

-- Counts or times the changes at the source; what was overtaken on its way changes nothing.
alter table crm_account add column version bigint;
alter table crm_opportunity add column version bigint;

create index crm_account_by_source on crm_account (vendor_id, source, id desc);
create index crm_opportunity_by_source on crm_opportunity (vendor_id, source, id desc);
create index incumbent_by_partner on incumbent (vendor_id, partner_id, id desc);
create index named_account_by_partner on named_account (vendor_id, partner_id, id desc);

alter table customer_record drop constraint customer_record_source;
alter table customer_record add constraint customer_record_source check (source in
      ('REGISTRATION', 'ACCOUNT', 'OPPORTUNITY', 'NAMED_ACCOUNT', 'INCUMBENT'));
alter table incumbent add column record_no bigint;
alter table incumbent add column customer jsonb;
alter table incumbent add column end_reason text;
alter table named_account add column end_reason text;
alter table incumbent add constraint incumbent_record_known foreign key (vendor_id, record_no) references customer_record;
alter table incumbent add constraint incumbent_described check ((record_no is null) = (customer is null));
create index incumbent_by_record on incumbent (vendor_id, record_no) where record_no is not null;
