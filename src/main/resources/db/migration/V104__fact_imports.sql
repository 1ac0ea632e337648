-- deal.bulk: facts come in bulk, too.

alter table bulk_import drop constraint bulk_import_kind;
alter table bulk_import add constraint bulk_import_kind check (kind in
    ('REGISTRATIONS', 'NAMED_ACCOUNTS', 'OPPORTUNITIES', 'FACTS'));
