-- earning: what takes whole deals back is found by the deals of a partner, without a look at everybody's facts.

create index earning_fact_reversing_deal on earning_fact (vendor_id, deal)
    where reversal and reverses is null and deal is not null;
