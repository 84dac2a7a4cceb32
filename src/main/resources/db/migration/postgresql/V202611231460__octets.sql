-- bytes without a small limit, by one name for both databases
create domain octets as bytea;
