-- KEYS: where the sum is kept for a moment; then the buckets to add up.
-- ARGV: how many are wanted, how long the sum is kept (milliseconds).
-- Returns members and scores in turn, the highest first.

local sum = KEYS[1]
if redis.call('EXISTS', sum) == 0 then
    redis.call('ZUNIONSTORE', sum, #KEYS - 1, unpack(KEYS, 2))
    redis.call('PEXPIRE', sum, ARGV[2])
end
return redis.call('ZREVRANGE', sum, 0, ARGV[1] - 1, 'WITHSCORES')
