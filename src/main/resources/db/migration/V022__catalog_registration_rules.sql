-- catalog: what a registration policy says beyond its first page, as one document; its parts are records in the code.

alter table registration_policy add column rules jsonb not null default '{}';
alter table registration_policy alter column rules drop default;
