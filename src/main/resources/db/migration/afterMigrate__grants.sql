-- The service reads the history of migrations, to refuse a schema that is too old for it, but never writes it.
-- A database whose restricted login has another name grants it the same by hand.
do $$
begin
    if exists (select from pg_roles where rolname = 'concordat_app') then
        revoke insert, update, delete on flyway_schema_history from concordat_app;
        grant select on flyway_schema_history to concordat_app;
    end if;
end
$$;
