-- What DuckDB and Spark spell or mean differently, under one name each. Every engine has a file of this list.

-- text_value: what a cell says, without blanks around it (no-break spaces too); null where it says nothing
create or replace macro text_value(cell) as
    case
        when cell = '' then null
        when ascii(cell) between 33 and 126 and ascii(substr(cell, -1)) between 33 and 126 then cell
        else nullif(trim(regexp_replace(cell, '^[\s\x{00A0}]+|[\s\x{00A0}]+$', '', 'g')), '')
    end;

-- is_said: whether a cell says anything: neither blank nor one of the words and dates that stand where nothing is known
-- A pattern, for a list of words would become a join that every row of every column passes.
create or replace macro is_said(cell) as
    case
        when cell = '' then false
        else not regexp_full_match(
            cell,
            '(?i)\s*(#?n/?a|\\n|nan|nat|null|none|-{1,2}|\[not provided\]|not provided|select|-{1,2}none-{1,2}|\(none\)|9999-12-31([ T][0-9:.Z]*)?|0000-00-00)?\s*'
        )
    end;

-- label_value: what a label's cell says, '' where it is blank; null only where the export has no such column
create or replace macro label_value(cell) as
    case when cell is not null then coalesce(text_value(cell), '') end;

-- lower_case: letters in small, each by itself
create or replace macro lower_case(label) as lower(label);

-- trimmed: without blanks around it
create or replace macro trimmed(label) as trim(label);

-- currency_value: a currency's code in capitals; null for blanks and for 000, which stands for none
create or replace macro currency_value(cell) as
    nullif(
        case when regexp_full_match(text_value(cell), '[A-Za-z]{3}') then upper(text_value(cell)) else text_value(cell) end, '000'
    );

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

-- whole_id: the 18-character form of an id without blanks around it (the list works it out once, not at each place)
create or replace macro whole_id(said) as
    list_transform([said], lambda id: case when looks_like_id(id) then id_of_15(id) else id end)[1];

-- reference_id: the 18-character form of a reference; null for blanks and for the weekly export's 000000000000000AAA
-- An 18-character id keeps its checksum: most need no more than that.
create or replace macro reference_id(cell) as
    case
        when cell = '' or starts_with(cell, '000000000000000') then null
        when
            length(cell) = 18
            and substr(cell, 16, 3) = upper(substr(cell, 16, 3))
            and ascii(cell) between 48 and 122
            and ascii(substr(cell, 18, 1)) between 48 and 122
            then cell
        when length(cell) = 18 and looks_like_id(cell) then substr(cell, 1, 15) || upper(substr(cell, 16, 3))
        when not is_said(cell) then null
        else whole_id(text_value(cell))
    end;

-- start_of_id: the first 15 characters of an id without blanks around it, the first 500 of anything else
create or replace macro start_of_id(said) as
    list_transform(
        [said], lambda id: case when length(id) in (15, 18) then substr(id, 1, 15) else substr(id, 1, 500) end
    )[1];

-- id_key: what tells the id of one record from another's: its first 15 characters
create or replace macro id_key(cell) as
    case
        when length(cell) in (15, 18) and ascii(cell) > 32 and ascii(substr(cell, -1)) > 32 then substr(cell, 1, 15)
        else start_of_id(text_value(cell))
    end;

-- flag_value: true or false, from 1/0, true/false, yes/no in any case; null where the cell says neither
create or replace macro flag_value(cell) as
    case
        when cell = '0' or cell = 'false' then false
        when cell = '1' or cell = 'true' then true
        when cell = '' then null
        when regexp_full_match(cell, '(?i)\s*(1|1\.0|true|yes|t|y)\s*') then true
        when regexp_full_match(cell, '(?i)\s*(0|0\.0|false|no|f|n)\s*') then false
    end;

-- day_text: a day whose cell has a midnight behind it that nobody meant
create or replace macro day_text(cell) as
    case when substr(cell, 11, 9) = 'T00:00:00' then substr(cell, 1, 10) else cell end;

-- field_key: the name of a field without case and _, and without that of its object before it
create or replace macro field_key(name) as
    lower_case(replace(regexp_replace(text_value(name), '^[A-Za-z]+\.', ''), '_', ''));

-- is_gone: whether a copy marks a row as deleted where it came from: by a flag, by the time, or as no version in force
create or replace macro is_gone(mark, active) as
    coalesce(coalesce(flag_value(mark), is_said(mark)) or not flag_value(active), false);

-- is_plain_stamp: whether a cell is a day, or a day and a time to the second, as Salesforce writes them
-- A pattern, for casts take more, and each version of DuckDB something else. The years 1000 to 8999: 9999-12-31 stands for
-- no end.
create or replace macro is_plain_stamp(cell) as
    regexp_full_match(cell, '[1-8][0-9]{3}-[0-9]{2}-[0-9]{2}(?:[T ](?:[01][0-9]|2[0-3]):[0-9]{2}:[0-9]{2})?');

-- is_utc_stamp: whether a cell is a stamp in UTC as Salesforce's interfaces write them, with thousandths of a second
create or replace macro is_utc_stamp(cell) as
    regexp_full_match(cell, '[1-8][0-9]{3}-[0-9]{2}-[0-9]{2}T(?:[01][0-9]|2[0-3]):[0-9]{2}:[0-9]{2}\.[0-9]{3}(?:Z|\+0000)');

-- utc_of: the UTC stamp of a stamp that clocks in `zone` showed; of the two in the hour that comes twice the later
create or replace macro utc_of(stamp, zone) as timezone('UTC', timezone(zone, stamp));

-- loose_stamp: a stamp with an offset however it is written, with parts of a second, or with blanks around it
-- The list finds its parts once, not at each place.
create or replace macro loose_stamp(cell, zone) as
    list_transform(
        [
            regexp_extract(
                cell,
                '^\s*([1-8][0-9]{3}-[0-9]{1,2}-[0-9]{1,2})(?:(?:T| +)((?:[01]?[0-9]|2[0-3]):[0-9]{1,2}(?::[0-9]{1,2}(?:\.[0-9]+)?)?) ?(Z|UTC|[+-](?:0[0-9]|1[0-7])(?::?[0-5][0-9])?)?)?\s*$',
                ['day', 'hour', 'offset']
            )
        ],
        lambda said: case
            when said.day = '' then null
            when said.offset in ('Z', 'UTC') then try_cast(said.day || ' ' || said.hour as timestamp)
            when said.offset = '' then utc_of(try_cast(trim(said.day || ' ' || said.hour) as timestamp), zone)
            else timezone(
                'UTC',
                try_cast(
                    said.day || ' ' || said.hour || case when said.hour like '%:%:%' then '' else ':00' end || said.offset as timestamptz
                )
            )
        end
    )[1];

-- stamp_value: a UTC stamp without a zone, from a cell that has Z, UTC, an offset, or (then by `zone`) none of them
create or replace macro stamp_value(cell, zone) as
    case
        when cell = '' then null
        when is_utc_stamp(cell) then try_cast(cell as timestamp)
        when zone = 'UTC' and is_plain_stamp(cell) then try_cast(cell as timestamp)
        when is_plain_stamp(cell) then utc_of(try_cast(cell as timestamp), zone)
        else loose_stamp(cell, zone)
    end;

-- history_problem: why a row of a history tells no change; null where it does
create or replace macro history_problem(parent, field, changed_at, zone) as
    case
        when reference_id(parent) is null then 'no parent record'
        when text_value(field) is null then 'no field name'
        when stamp_value(changed_at, zone) is null then 'no readable time'
    end;

-- day_value: the calendar day that a cell names, whatever time stands behind it
create or replace macro day_value(cell) as
    case
        when cell = '' then null
        when regexp_full_match(cell, '[1-8][0-9]{3}-[0-9]{2}-[0-9]{2}(?:T.*)?') then try_cast(substr(cell, 1, 10) as date)
        else try_cast(nullif(regexp_extract(cell, '^[\s\p{Zs}]*([1-8][0-9]{3}-[0-9]{1,2}-[0-9]{1,2})(?:[^0-9]|$)', 1), '') as date)
    end;

-- plain_number: a cell that every engine takes for a number: with a point, and perhaps an exponent of two digits at most
create or replace macro plain_number(cell) as
    case
        when cell = '' then null
        when regexp_full_match(cell, '\p{Zs}*\s*[+-]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE](?:[+]?[0-9]{1,2}|-[0-9]))?\s*\p{Zs}*') then trim(cell)
    end;

-- money_value: an amount with two decimals; below 10^14, so that a sum, a double or a difference of amounts is one too
create or replace macro money_value(cell) as cast(try_cast(plain_number(cell) as decimal(16, 2)) as decimal(18, 2));

-- rate_value: a number with six decimals, below 10^9
create or replace macro rate_value(cell) as cast(try_cast(plain_number(cell) as decimal(15, 6)) as decimal(18, 6));

-- percent_value: a share in percent with six decimals, below 1000, so that a share of an amount is an amount
create or replace macro percent_value(cell) as cast(try_cast(plain_number(cell) as decimal(9, 6)) as decimal(18, 6));

-- is_no_stamp, is_no_day, ...: whether a cell says something, but nothing of that type
create or replace macro is_no_stamp(cell, zone) as
    case when cell = '' or stamp_value(cell, zone) is not null then false else is_said(cell) end;
create or replace macro is_no_day(cell) as
    case when cell = '' or day_value(cell) is not null then false else is_said(cell) end;
create or replace macro is_no_flag(cell) as
    case when cell = '' or flag_value(cell) is not null then false else is_said(cell) end;
create or replace macro is_no_money(cell) as
    case
        when cell = '' then false
        when money_value(cell) is null then is_said(cell)
        else regexp_full_match(cell, '\s*-?[0-9]{1,3}[.][0-9]{3}\s*')  -- money has two decimals: these may be thousands
    end;
create or replace macro is_no_rate(cell) as
    case when cell = '' or rate_value(cell) is not null then false else is_said(cell) end;
create or replace macro is_no_percent(cell) as
    case when cell = '' or percent_value(cell) is not null then false else is_said(cell) end;

-- is_no_id: whether a cell that should hold an id holds something else, such as a name
create or replace macro is_no_id(cell) as
    case
        when cell = '' or (length(cell) in (15, 18) and not contains(cell, ' ') and not contains(cell, '@')) then false
        else is_said(cell)
    end;

-- seconds_between: whole seconds from the earlier stamp to the later one, negative where they stand the other way
create or replace macro seconds_between(earlier, later) as date_diff('second', earlier, later);

-- days_between: whole days of 24 hours from the earlier stamp to the later one, rounded towards zero
create or replace macro days_between(earlier, later) as cast(trunc(date_diff('second', earlier, later) / 86400) as bigint);

-- hours_between: whole hours from the earlier stamp to the later one, rounded towards zero
create or replace macro hours_between(earlier, later) as cast(trunc(date_diff('second', earlier, later) / 3600) as bigint);

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

-- month_in: the month in which clocks in `zone` showed a UTC stamp, such as 2023-04
create or replace macro month_in(stamp, zone) as strftime(timezone(zone, timezone('UTC', stamp)), '%Y-%m');

-- label_key: how labels are compared: without case, surrounding or repeated blanks
create or replace macro label_key(label) as lower_case(trimmed(regexp_replace(label, '\s+', ' ', 'g')));

-- local_of: what clocks in `zone` showed at a UTC stamp
create or replace macro local_of(stamp, zone) as timezone(zone, timezone('UTC', stamp));

-- weekdays_until: Mondays to Fridays from the year 1 (it began on a Monday) up to a day
create or replace macro weekdays_until(day) as
    5 * (date_diff('day', date '0001-01-01', day) // 7) + least(date_diff('day', date '0001-01-01', day) % 7 + 1, 5);

-- working_days_between: Mondays to Fridays after the earlier day, up to the later
create or replace macro working_days_between(earlier, later) as
    cast(weekdays_until(later) - weekdays_until(earlier) as bigint);
