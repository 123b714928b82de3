-- Takes one token from the bucket KEYS[1].
-- ARGV[1] tokens that come back each second, ARGV[2] tokens of a full bucket.
-- Counts in thousandths of a token, so that a millisecond brings ARGV[1] of them and nothing is rounded.
-- Answers {1 if taken, thousandths left}.
local rate = tonumber(ARGV[1])
local full = tonumber(ARGV[2]) * 1000
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)

local held = redis.call('HMGET', KEYS[1], 'level', 'at')
local level = tonumber(held[1]) or full
local at = tonumber(held[2]) or now
level = math.min(full, level + math.max(0, now - at) * rate)

local taken = 0
if level >= 1000 then
  taken = 1
  level = level - 1000
end

redis.call('HSET', KEYS[1], 'level', string.format('%d', level), 'at', string.format('%d', math.max(at, now)))
-- A bucket that has had the time to fill is the same as none.
redis.call('PEXPIRE', KEYS[1], math.ceil((full - level) / rate) + 1000)
return {taken, level}
