-- What was deleted since the engine last let go of it: one row for each time something was erased or taken off the public
-- pages, so that two that erase at once do not collide. `ReclaimingJob` removes them once it is done.
CREATE TABLE reclaim (
    id TEXT PRIMARY KEY
) STRICT;
