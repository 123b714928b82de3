package io.groundwork.registration.mfa;

import io.groundwork.registration.account.AccountId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import org.springframework.stereotype.Component;

/** Checks codes, for whoever signs somebody in. */
@Component
public class SecondFactor {

    /** Half minutes by which a phone's clock may be off. */
    private static final int DRIFT = 1;

    private final Factors factors;
    private final Clock clock;

    SecondFactor(Factors factors, Clock clock) {
        this.factors = factors;
        this.clock = clock;
    }

    /** Whether signing in needs a code. */
    public boolean isOn(AccountId account) {
        return factors.find(account).filter(FactorRow::confirmed).isPresent();
    }

    /** Uses a code of the app or a recovery code up. False when it is wrong, or was used before. */
    public boolean accept(AccountId account, String code) {
        return factors.find(account).filter(FactorRow::confirmed).isPresent()
                && (acceptOfApp(account, code) || factors.useRecoveryCode(account, code));
    }

    /** The same for the app's code alone, of a factor that need not be confirmed yet. */
    boolean acceptOfApp(AccountId account, String code) {
        String digits = code.replaceAll("\\s", "");
        return factors.find(account)
                .map(factor -> match(factor.secret(), digits))
                .filter(OptionalLong::isPresent)
                .map(step -> factors.use(account, step.getAsLong()))
                .orElse(false);
    }

    private OptionalLong match(TotpSecret secret, String digits) {
        long now = TotpSecret.step(clock.instant());
        return LongStream.rangeClosed(now - DRIFT, now + DRIFT)
                .filter(step -> same(secret.code(step, TotpSecret.DIGITS), digits))
                .findFirst();
    }

    private static boolean same(String code, String digits) {
        return MessageDigest.isEqual(code.getBytes(StandardCharsets.UTF_8), digits.getBytes(StandardCharsets.UTF_8));
    }
}
