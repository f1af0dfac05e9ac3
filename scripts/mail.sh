# Private mail servers for ./test: Dovecot (IMAP) and OpenSMTPD (SMTP) on loopback, one mailbox, gone when the tests are done.
# shellcheck shell=bash

mail_folder=
mail_process=

find_mail() {
    local version
    [ -x /usr/sbin/dovecot ] && [ -x /usr/sbin/smtpd ] || return
    version=$(/usr/sbin/smtpd -h 2>&1) || true
    [[ $version == *OpenSMTPD* ]]
}

# What cannot be had is said, and the tests that need it are skipped.
need_mail() {
    find_mail && return
    if may_install; then
        apt_refresh
        # The packages would start servers of their own.
        printf '#!/bin/sh\nexit 101\n' >/tmp/birdik-policy && chmod +x /tmp/birdik-policy
        [ -e /usr/sbin/policy-rc.d ] || { cp /tmp/birdik-policy /usr/sbin/policy-rc.d; mail_policy=ours; }
        (apt_install dovecot-imapd opensmtpd) || true
        [ -z "${mail_policy:-}" ] || rm -f /usr/sbin/policy-rc.d
    fi
    find_mail || say "No dovecot-imapd and opensmtpd: the tests of mail servers are skipped."
}

start_mail() {
    find_mail && [ "$(id -u)" = 0 ] || return 0
    mail_folder=$(mktemp -d "${TMPDIR:-/tmp}/birdik-mail.XXXXXX")
    local imap smtp
    imap=$(free_port) smtp=$(free_port)
    mkdir -p "$mail_folder/Maildir" "$mail_folder/run"
    chown nobody "$mail_folder/Maildir"
    chmod 755 "$mail_folder"
    cat >"$mail_folder/dovecot.conf" <<CONF
base_dir = $mail_folder/run
state_dir = $mail_folder/run
log_path = $mail_folder/dovecot.log
protocols = imap
listen = 127.0.0.1
ssl = no
disable_plaintext_auth = no
mail_location = maildir:$mail_folder/Maildir
first_valid_uid = 1
default_login_user = dovenull
default_internal_user = dovecot
passdb {
  driver = static
  args = password=syrsoz
}
userdb {
  driver = static
  args = uid=nobody gid=nogroup home=$mail_folder
}
service imap-login {
  inet_listener imap {
    port = $imap
  }
  inet_listener imaps {
    port = 0
  }
}
CONF
    cat >"$mail_folder/smtpd.conf" <<CONF
listen on 127.0.0.1 port $smtp
action "keep" maildir "$mail_folder/Maildir" virtual { "@" = "nobody" }
match from any for domain "aiyl.kg" action "keep"
CONF
    smtpd -d -f "$mail_folder/smtpd.conf" >"$mail_folder/smtpd.log" 2>&1 &
    mail_process=$!
    sleep 1
    kill -0 "$mail_process" 2>/dev/null && dovecot -c "$mail_folder/dovecot.conf" || {
        say "The mail servers did not start; their tests are skipped."
        stop_mail
        return 0
    }
    export BIRDIK_TEST_MAIL="127.0.0.1:$imap:$smtp"
}

stop_mail() {
    [ -n "$mail_folder" ] || return 0
    dovecot -c "$mail_folder/dovecot.conf" stop >/dev/null 2>&1 || true
    kill "$mail_process" 2>/dev/null && wait "$mail_process" 2>/dev/null || true
    rm -rf "$mail_folder"
    mail_folder=
    unset BIRDIK_TEST_MAIL
}
