-- The two logins of Concordat and what they may do. Run it once inside the service's own database (UTF8), as a
-- superuser or as the owner of the database with CREATEROLE; running it again changes nothing:
--
--   createdb --encoding=UTF8 --template=template0 concordat
--   psql --set=ON_ERROR_STOP=1 --dbname=concordat --file=roles.sql
--
-- Passwords are not in this file. Set them afterwards: \password concordat_owner and \password concordat_app
-- (or ALTER ROLE … PASSWORD), and hand them to the service as DB_OWNER_USER/DB_OWNER_PASSWORD and DB_USER/DB_PASSWORD.
-- The embedded server is set up with this very file.

-- concordat_owner owns the schema and runs the migrations. concordat_app is the login of the service: it owns nothing,
-- so that row-level security holds for it.
do $$
declare
    login text;
begin
    foreach login in array array ['concordat_owner', 'concordat_app'] loop
        if not exists (select from pg_roles where rolname = login) then
            execute format('create role %I login nosuperuser nobypassrls nocreatedb nocreaterole noreplication', login);
        elsif exists (select from pg_roles where rolname = login
                      and (rolsuper or rolbypassrls or rolcreatedb or rolcreaterole or rolreplication or not rolcanlogin)) then
            execute format('alter role %I login nosuperuser nobypassrls nocreatedb nocreaterole noreplication', login);
        end if;
    end loop;
    -- Whoever is not a superuser may hand objects over only to a role that he is a member of.
    if not (select rolsuper from pg_roles where rolname = current_user)
        and not pg_has_role(current_user, 'concordat_owner', 'member') then
        execute format('grant concordat_owner to %I', current_user);
    end if;
    execute format('grant connect on database %I to concordat_owner, concordat_app', current_database());
end
$$;

-- Needed by exclusion constraints over (vendor, …, range) and by similarity search over names.
create extension if not exists btree_gist;
create extension if not exists pg_trgm;

alter schema public owner to concordat_owner;
revoke create on schema public from public;
grant usage on schema public to concordat_app;

-- What a migration creates later is usable by the service without a grant in every migration.
alter default privileges for role concordat_owner in schema public
    grant select, insert, update, delete on tables to concordat_app;
alter default privileges for role concordat_owner in schema public
    grant usage, select on sequences to concordat_app;
alter default privileges for role concordat_owner in schema public
    grant execute on functions to concordat_app;
