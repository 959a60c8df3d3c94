create index tier_change_of_partner on tier_change (program, partner, at desc, id desc);
