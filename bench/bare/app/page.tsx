export default function Page() {
  return <h1>Nothing but the framework</h1>
}
