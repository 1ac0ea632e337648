-- deal.attachment: files beside registrations. Equal content is stored once per vendor; it comes in and goes out in pieces.

-- sha256 is null until the content is complete and something needs it; what stays so is swept away.
create table attachment_content (
    vendor_id integer not null references vendor,
    id        uuid not null,
    sha256    bytea constraint attachment_content_sha256_length check (length(sha256) = 32),
    size      integer,
    begun_at  timestamptz not null,
    primary key (vendor_id, id),
    constraint attachment_content_once unique (vendor_id, sha256),
    constraint attachment_content_kept_has_size check ((sha256 is null) = (size is null))
);
call protect_by_vendor('attachment_content');

create table attachment_piece (
    vendor_id  integer not null,
    content_id uuid not null,
    no         integer not null,
    bytes      bytea not null,
    primary key (vendor_id, content_id, no),
    constraint attachment_piece_content_known foreign key (vendor_id, content_id) references attachment_content
        on delete cascade
);
-- Documents and pictures are compressed already.
alter table attachment_piece alter column bytes set storage external;
call protect_by_vendor('attachment_piece');

-- frozen is set by the first decision that finds it there; it stays so when the registration goes back to review.
create table deal_attachment (
    vendor_id       integer not null,
    id              uuid not null,
    registration_no bigint not null,
    content_id      uuid not null,
    name            text not null,
    media_type      text not null,
    size            integer not null,
    sha256          text not null,
    kind            text not null constraint deal_attachment_kind check (kind in
                    ('EVIDENCE_OF_ENGAGEMENT', 'CUSTOMER_CHOICE', 'TENDER', 'PROPOSAL', 'STATEMENT_OF_WORK', 'OTHER')),
    description     text,
    internal        boolean not null,
    from_partner    boolean not null,
    created_by      text not null,
    created_at      timestamptz not null,
    frozen          boolean not null,
    revision        integer not null,
    primary key (vendor_id, id),
    constraint deal_attachment_registration_known foreign key (vendor_id, registration_no) references deal_registration,
    constraint deal_attachment_content_known foreign key (vendor_id, content_id) references attachment_content,
    constraint deal_attachment_internal_is_the_vendors check (not (internal and from_partner))
);
create index deal_attachment_by_registration on deal_attachment (vendor_id, registration_no, id);
create index deal_attachment_by_content on deal_attachment (vendor_id, content_id);
call protect_by_vendor('deal_attachment');
