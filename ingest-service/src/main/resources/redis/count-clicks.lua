-- Counts page views, each once however often it is delivered and in whatever order.
--
-- KEYS: hashes of erased people; then five for each view: the user's views, minute and hour by user, minute and hour by URL
-- ARGV: now, retention, expiry (milliseconds); then five for each view: event id, epoch milliseconds, user, URL, user's hash
-- Returns how many views were new, how many came after their user's retention had passed them, and how many were of erased
-- people; nothing at all, and counts nothing, while it is not known who is erased.

local erased = KEYS[1]
if redis.call('SISMEMBER', erased, '') == 0 then
    return {}
end

local anybody = redis.call('SCARD', erased) > 1
local now, retention, expiry = tonumber(ARGV[1]), tonumber(ARGV[2]), ARGV[3]
local new, late, forgotten = 0, 0, 0

-- A bucket expires for good from its first view on, and a user's views not before any bucket they are in: otherwise a
-- view that is delivered again would be new to its user and counted twice in the bucket.
local function add(key, member)
    redis.call('ZINCRBY', key, 1, member)
    -- No user and no URL is empty: under this name a bucket counts all its views.
    redis.call('ZINCRBY', key, 1, '')
    if redis.call('PTTL', key) == -1 then
        redis.call('PEXPIRE', key, expiry)
    end
end

for i = 0, (#KEYS - 1) / 5 - 1 do
    local views, arg = KEYS[i * 5 + 2], 4 + i * 5
    local id, at, user, url = ARGV[arg], ARGV[arg + 1], ARGV[arg + 2], ARGV[arg + 3]
    local newest = math.max(tonumber(at), tonumber(redis.call('ZREVRANGE', views, 0, 0, 'WITHSCORES')[2] or at))
    -- One view dated into the future must not push all others out.
    local horizon = string.format('%.0f', math.min(newest, now) - retention)

    if anybody and redis.call('SISMEMBER', erased, ARGV[arg + 4]) == 1 then
        forgotten = forgotten + 1
    elseif tonumber(at) <= tonumber(horizon) then
        late = late + 1
    elseif redis.call('ZADD', views, 'NX', at, id) == 1 then
        new = new + 1
        redis.call('ZREMRANGEBYSCORE', views, '-inf', horizon)
        redis.call('PEXPIRE', views, expiry)
        add(KEYS[i * 5 + 3], user)
        add(KEYS[i * 5 + 4], user)
        add(KEYS[i * 5 + 5], url)
        add(KEYS[i * 5 + 6], url)
    end
end

return {new, late, forgotten}
