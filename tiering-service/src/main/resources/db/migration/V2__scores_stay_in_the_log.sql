-- Official scores stay in the log: a cycle under way has them in memory, and reads them again after a restart.
drop table cycle_score;
