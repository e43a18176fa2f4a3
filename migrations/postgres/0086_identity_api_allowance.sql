-- What all processes together have bought of each token's requests, in the window that began then (hạn mức gọi).
create table identity_api_allowance (
    token    text    not null primary key references identity_api_token (id),
    since    bigint  not null,
    requests bigint  not null
);
