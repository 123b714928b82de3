-- KEYS: where the sum is kept for a moment; then the buckets to add up.
-- ARGV: how many are wanted, how long the sum is kept (milliseconds).
-- Returns the count of all views; then members and scores in turn, the highest first.

local sum, wanted = KEYS[1], tonumber(ARGV[1])

if redis.call('EXISTS', sum) == 0 then
    redis.call('ZUNIONSTORE', sum, #KEYS - 1, unpack(KEYS, 2))
    redis.call('PEXPIRE', sum, ARGV[2])
end

-- One more than wanted, since one is the empty name under which all views are counted.
local ranked = redis.call('ZREVRANGE', sum, 0, wanted, 'WITHSCORES')
local top = {redis.call('ZSCORE', sum, '') or '0'}
for i = 1, #ranked, 2 do
    if ranked[i] ~= '' and #top < wanted * 2 then
        top[#top + 1] = ranked[i]
        top[#top + 1] = ranked[i + 1]
    end
end
return top
