async function send() {
  'use server'
}

/** A form whose action does nothing: without script the answer is the page again. */
export default function Page() {
  return (
    <form action={send}>
      <label htmlFor="name">Your name</label>
      <input id="name" name="name" />
      <label htmlFor="email">Email address</label>
      <input id="email" name="email" type="email" />
      <label htmlFor="message">Your message</label>
      <textarea id="message" name="message" />
      <button type="submit">Send</button>
    </form>
  )
}
