-- What DuckDB and Spark spell or mean differently, under one name each. Every engine has a file of this list.

-- text_value: what a cell says, without blanks around it (no-break spaces too); null where it says nothing
create or replace macro text_value(cell) as
    nullif(trim(regexp_replace(cell, '^[\s\x{00A0}]+|[\s\x{00A0}]+$', '', 'g')), '');

-- label_value: what a label's cell says, '' where it is blank; null only where the export has no such column
create or replace macro label_value(cell) as
    case when cell is not null then coalesce(text_value(cell), '') end;

-- capital: `worth` where the letter at a place is A to Z, else 0
create or replace macro capital(id, place, worth) as
    case when substr(id, place, 1) between 'A' and 'Z' then worth else 0 end;

-- id_check: one checksum character of Salesforce's 18-character ids: which of the five letters from `place` on are capital
create or replace macro id_check(id, place) as
    substr(
        'ABCDEFGHIJKLMNOPQRSTUVWXYZ012345',
        capital(id, place, 1) + capital(id, place + 1, 2) + capital(id, place + 2, 4)
        + capital(id, place + 3, 8) + capital(id, place + 4, 16) + 1,
        1
    );

-- id_of_15: the 18-character form of an id, from its first 15 characters
create or replace macro id_of_15(id) as
    substr(id, 1, 15) || id_check(id, 1) || id_check(id, 6) || id_check(id, 11);

-- looks_like_id: 15 or 18 letters and digits
create or replace macro looks_like_id(cell) as
    coalesce(length(cell) in (15, 18) and not regexp_matches(cell, '[^A-Za-z0-9]'), false);

-- is_sound_id: 15 characters, or 18 whose checksum (in either case) is right
create or replace macro is_sound_id(cell) as
    looks_like_id(cell) and (length(cell) = 15 or upper(substr(cell, 16, 3)) = substr(id_of_15(cell), 16, 3));

-- reference_id: the 18-character form of a reference; null for blanks and for the weekly export's 000000000000000AAA
-- An 18-character id keeps its checksum: most need no more than that. The list trims the others once, not at each place.
create or replace macro reference_id(cell) as
    case
        when cell = '' or substr(cell, 1, 15) = '000000000000000' then null
        when length(cell) = 18 and looks_like_id(cell) then substr(cell, 1, 15) || upper(substr(cell, 16, 3))
        else list_transform([text_value(cell)], lambda id: case when looks_like_id(id) then id_of_15(id) else id end)[1]
    end;

-- names_a_day: whether a cell begins as year-month-day does (four-digit years, so neither "infinity" nor the year 0)
create or replace macro names_a_day(cell) as regexp_matches(cell, '^\s*[1-9][0-9]{3}-');

-- stamp_value: a UTC stamp without a zone, from a cell that has Z, UTC, an offset, or (then by `zone`) none of them
create or replace macro stamp_value(cell, zone) as
    case
        when not names_a_day(cell) then null
        when regexp_matches(cell, '(Z| UTC|[+-]00(:?00)?)\s*$')
            then try_cast(regexp_replace(cell, '(Z| UTC|[+-]00(:?00)?)\s*$', '') as timestamp)
        when regexp_matches(cell, ':[0-9.]+ ?[+-][0-9]{2}(:?[0-9]{2})?\s*$')
            then timezone('UTC', try_cast(cell as timestamptz))
        when zone = 'UTC' then try_cast(cell as timestamp)
        else timezone('UTC', timezone(zone, try_cast(cell as timestamp)))
    end;

-- day_value: the calendar day that a cell names, whatever time stands behind it
create or replace macro day_value(cell) as
    case when names_a_day(cell) then try_cast(substr(trim(cell), 1, 10) as date) end;

-- flag_value: true or false, from 1/0, true/false, yes/no in any case; null where the cell says neither
create or replace macro flag_value(cell) as
    case
        when lower(trim(cell)) in ('1', 'true', 'yes', 't', 'y') then true
        when lower(trim(cell)) in ('0', 'false', 'no', 'f', 'n') then false
    end;

-- money_value: an amount with two decimals; below 10^14, so that a sum, a double or a difference of amounts is one too
create or replace macro money_value(cell) as cast(try_cast(trim(cell) as decimal(16, 2)) as decimal(18, 2));

-- rate_value: a number with six decimals, below 10^9
create or replace macro rate_value(cell) as cast(try_cast(trim(cell) as decimal(15, 6)) as decimal(18, 6));

-- percent_value: a share in percent with six decimals, below 1000, so that a share of an amount is an amount
create or replace macro percent_value(cell) as cast(try_cast(trim(cell) as decimal(9, 6)) as decimal(18, 6));

-- seconds_between: whole seconds from the earlier stamp to the later one, negative where they stand the other way
create or replace macro seconds_between(earlier, later) as date_diff('second', earlier, later);

-- days_between: whole days of 24 hours from the earlier stamp to the later one, rounded towards zero
create or replace macro days_between(earlier, later) as cast(trunc(date_diff('second', earlier, later) / 86400) as bigint);

-- calendar_days_between: from one calendar day to another
create or replace macro calendar_days_between(earlier, later) as date_diff('day', earlier, later);

-- plus_days, plus_seconds: a stamp so much later
create or replace macro plus_days(stamp, days) as stamp + to_days(cast(days as integer));
create or replace macro plus_seconds(stamp, seconds) as stamp + to_seconds(seconds);

-- stamp_of: midnight UTC of a day; day_of: the UTC day of a stamp
create or replace macro stamp_of(day) as cast(day as timestamp);
create or replace macro day_of(stamp) as cast(stamp as date);

-- iso_stamp: a UTC stamp as text, to the second, such as 2023-04-20T10:11:12Z
create or replace macro iso_stamp(stamp) as strftime(stamp, '%Y-%m-%dT%H:%M:%SZ');

-- label_key: how labels are compared: without case, surrounding or repeated blanks
create or replace macro label_key(label) as lower(trim(regexp_replace(label, '\s+', ' ', 'g')));
