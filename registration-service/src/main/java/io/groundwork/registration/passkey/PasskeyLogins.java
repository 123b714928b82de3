package io.groundwork.registration.passkey;

import io.groundwork.registration.account.AccountId;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Signing in with a passkey, which is what one has and what one is or knows: no code is asked for besides. */
@Component
public class PasskeyLogins {

    private final Ceremony ceremony;
    private final Challenges challenges;
    private final CeremonyOptions options;

    PasskeyLogins(Ceremony ceremony, Challenges challenges, CeremonyOptions options) {
        this.ceremony = ceremony;
        this.challenges = challenges;
        this.options = options;
    }

    /** What the browser is to be asked. */
    public Map<String, Object> ask(Holder browser) {
        return options.request(challenges.make(browser));
    }

    /**
     * Whose passkey it is. Whether the account may sign in is for the session to say.
     *
     * @throws io.groundwork.platform.problem.ProblemException 422 for one that is not taken
     */
    public AccountId pass(String json, Holder browser) {
        return ceremony.authenticate(json, browser).account();
    }
}
