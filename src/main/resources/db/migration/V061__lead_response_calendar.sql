-- lead: the time to answer may run in business hours.

alter table lead_routing_rule add column calendar text;
